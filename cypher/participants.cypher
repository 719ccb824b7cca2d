// Those who took part in these events.
UNWIND $ids AS id
MATCH (event:Thing {id: id})<-[link:TOOK_PART]-(thing:Thing)
RETURN id AS to, thing.id AS from, properties(thing) AS thing, properties(link) AS link
ORDER BY to, thing.records DESC, thing.name, thing.id, link.id
