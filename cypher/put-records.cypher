// Notes on each thing how many records name it.
UNWIND $rows AS row
MATCH (thing:Thing {id: row.id})
SET thing.records = row.records
