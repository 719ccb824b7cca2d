// What the links of these things lead to, those of people and bodies to their events aside.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})-[link]->(other:Thing)
WHERE NOT link.kind IN $without
RETURN id, other.id AS other, other.kind AS kind, coalesce(other.home, false) AS home,
  CASE WHEN coalesce(other.homeBody, false) THEN $home ELSE coalesce(other.country, '') END AS code
