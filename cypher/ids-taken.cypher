// Which of these ids a thing has, a key leads to, or was merged into another.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})
RETURN id AS id
UNION
UNWIND $ids AS id
MATCH (key:_Key {leads: id})
RETURN id AS id
UNION
UNWIND $ids AS id
MATCH (redirect:_Redirect {id: id})
RETURN id AS id
