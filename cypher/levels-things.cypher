// The things of some countries by their own word, in the order of their ids.
MATCH (thing:Thing)
WITH thing, CASE WHEN coalesce(thing.homeBody, false) THEN $home ELSE coalesce(thing.code, thing.country, thing.countries[0], '') END AS code
WHERE NOT thing.kind IN $linking AND ($anywhere OR code IN $regions)
RETURN thing.id AS id, thing.kind AS kind, thing.name AS name, thing.nameEn AS nameEn, thing.firstDay AS day, code AS region
ORDER BY id
SKIP $offset
LIMIT $limit
