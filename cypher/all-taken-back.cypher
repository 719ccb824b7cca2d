// Every document that was imported and stands no more.
MATCH (record:_TakenBack)
RETURN record.body AS body
ORDER BY record.id
