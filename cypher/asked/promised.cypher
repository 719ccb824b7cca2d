// What was promised at which event, who took part in it, and what became of the promise.
MATCH (commitment:Commitment)
OPTIONAL MATCH (commitment)-[:MADE_AT]->(event:Event)
WITH commitment, event
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
AND ($place = '' OR EXISTS { MATCH (event)-[:CONCERNS]->(place:Thing) WHERE place.id = $place OR coalesce(place.code, place.country) = $placeCode })
OPTIONAL MATCH (who:Thing)-[:TOOK_PART]->(event)
WITH commitment, event, collect(DISTINCT who.id) AS who
RETURN commitment.id AS commitment, who, event.id AS event, event.start AS dated, commitment.due AS due,
  coalesce(commitment.state, 'no-word') AS state, [commitment.id, event.id] AS rests
ORDER BY dated IS NULL, dated DESC, commitment
LIMIT $limit
