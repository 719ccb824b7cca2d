// Which of these ids a thing has.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
RETURN thing.id AS id
