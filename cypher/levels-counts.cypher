// How many things of each kind belong to each country by their own word.
MATCH (thing:Thing)
WHERE NOT thing.kind IN $linking AND // filter.cypher
WITH thing, CASE WHEN coalesce(thing.homeBody, false) THEN $home ELSE coalesce(thing.code, thing.country, thing.countries[0], '') END AS code
RETURN thing.kind AS kind, code, count(thing) AS count
