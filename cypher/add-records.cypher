// Notes on each thing how many more records name it.
UNWIND $rows AS row
MATCH (thing:Thing {id: row.id})
SET thing.records = coalesce(thing.records, 0) + row.records
