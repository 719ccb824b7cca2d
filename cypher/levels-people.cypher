// The people and commitments of some countries by their links, in the order of their ids.
MATCH (thing:Thing)
WHERE thing.kind IN $linking
OPTIONAL MATCH (thing)-[link:NAMED_AS|MADE_AT]->(held:Thing)
WITH thing, CASE WHEN coalesce(held.homeBody, false) THEN $home ELSE coalesce(held.code, held.country, held.countries[0], '') END AS code
WITH thing, coalesce(min(CASE WHEN code = '' THEN null ELSE code END), '') AS code
WHERE $anywhere OR code IN $regions
RETURN thing.id AS id, thing.kind AS kind, thing.name AS name, thing.nameEn AS nameEn, thing.firstDay AS day, code AS region
ORDER BY id
SKIP $offset
LIMIT $limit
