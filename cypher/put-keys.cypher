// Keeps keys; one that is there already stays as it is.
UNWIND $rows AS row
MERGE (key:_Key {id: row.key})
ON CREATE SET key.leads = row.id
