// Agreements of a timeline, in order of time, those without a date last.
MATCH (thing:Agreement)
WHERE // filter.cypher
WITH thing
ORDER BY thing.firstDay IS NULL, thing.firstDay, thing.id
LIMIT $limit
RETURN thing.id AS id, thing.name AS name, thing.nameEn AS nameEn, thing.status AS status, thing.dates AS dates, thing.validUntil AS validUntil, thing.state AS state, thing.agreementType AS type
