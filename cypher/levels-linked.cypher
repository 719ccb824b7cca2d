// How many people and commitments belong to each country by their links; those of no country are not among them.
MATCH (thing:Thing)-[link:NAMED_AS|MADE_AT]->(held:Thing)
WHERE thing.kind IN $linking AND // filter.cypher
WITH thing, CASE WHEN coalesce(held.homeBody, false) THEN $home ELSE coalesce(held.code, held.country, held.countries[0], '') END AS code
WHERE code <> ''
WITH thing, min(code) AS code
RETURN thing.kind AS kind, code, count(thing) AS count
