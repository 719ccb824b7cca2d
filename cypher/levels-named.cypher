// What the overview says of these things.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
RETURN id, thing.kind AS kind, thing.name AS name, thing.nameEn AS nameEn, thing.firstDay AS day
