// Which promising directions have no event with the same country on the same topic.
MATCH (direction:Direction)
OPTIONAL MATCH (direction)-[:`WITH`]->(place:Thing)
WITH direction, collect(DISTINCT place.id) AS partners, [direction.country] + collect(coalesce(place.code, place.country)) AS codes
WHERE $place = '' OR $place IN partners OR $placeCode IN codes
OPTIONAL MATCH (direction)-[:ABOUT]->(topic:Topic)
OPTIONAL MATCH (topic)<-[:ABOUT]-(event:Event)
WITH direction, partners, codes, topic, coalesce(event.countries, []) AS countries
WITH direction, partners, collect(DISTINCT topic.id) AS topics,
  max(CASE WHEN any(code IN countries WHERE code IN codes) THEN 1 ELSE 0 END) AS met
WHERE met = 0
RETURN direction.id AS direction, partners, topics, [direction.id] AS rests
ORDER BY direction
LIMIT $limit
