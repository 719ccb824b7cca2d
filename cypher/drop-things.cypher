// Removes things with every link at them.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
DETACH DELETE thing
