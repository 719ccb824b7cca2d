// Everything that is tied to a project, by which link.
MATCH (project:Thing {id: $project})-[link]-(thing:Thing)
RETURN thing.id AS thing, CASE WHEN startNode(link).id = $project THEN 'out:' + type(link) ELSE 'in:' + type(link) END AS link,
  thing.start AS dated, [thing.id, link.id] AS rests
ORDER BY dated IS NULL, dated DESC, thing, link
LIMIT $limit
