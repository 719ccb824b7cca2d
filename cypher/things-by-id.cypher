// These things.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
RETURN properties(thing) AS thing
