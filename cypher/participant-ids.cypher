// Who took part in these events.
UNWIND $ids AS id
MATCH (event:Thing {id: id})<-[:TOOK_PART]-(participant:Thing)
RETURN id, participant.id AS participant
ORDER BY id, participant
