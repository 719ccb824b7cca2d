// How many agreements there are with each country or a place or body in it.
MATCH (thing:Agreement)
WHERE // filter.cypher
OPTIONAL MATCH (thing)-[:BETWEEN]->(side:Thing)
WITH thing, [thing.country] + collect(coalesce(side.code, side.country)) AS codes
UNWIND codes AS code
WITH DISTINCT thing, code
WHERE code IS NOT NULL
RETURN code, count(thing) AS count
