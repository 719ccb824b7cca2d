// What ties two things: the links between them, and what both are linked to, but what joins everything.
MATCH (one:Thing {id: $thing})-[link]-(two:Thing {id: $other})
RETURN null AS between, CASE WHEN startNode(link).id = $thing THEN 'out:' + type(link) ELSE 'in:' + type(link) END AS first,
  null AS second, null AS dated, [link.id] AS rests
UNION
MATCH (one:Thing {id: $thing})-[first]-(between:Thing)
WHERE NOT between.kind IN $hubs AND NOT coalesce(between.home, false) AND between.id <> $other
MATCH (between)-[second]-(two:Thing {id: $other})
RETURN between.id AS between, CASE WHEN startNode(first).id = $thing THEN 'out:' + type(first) ELSE 'in:' + type(first) END AS first,
  CASE WHEN startNode(second).id = $other THEN 'out:' + type(second) ELSE 'in:' + type(second) END AS second,
  between.start AS dated, [first.id, second.id, between.id] AS rests
