// Events of a timeline, in order of time, those without a date last.
MATCH (thing:Event)
WHERE // filter.cypher
WITH thing
ORDER BY thing.firstDay IS NULL, thing.firstDay, thing.id
LIMIT $limit
RETURN thing.id AS id, thing.name AS name, thing.status AS status, thing.start AS start, thing.end AS end, thing.eventType AS type, thing.planned AS planned
