// Which commitments have a time that has passed, and no document says that they are done or under way.
MATCH (commitment:Commitment)
WHERE commitment.due < $today AND NOT $today STARTS WITH commitment.due AND coalesce(commitment.state, 'no-word') IN ['no-word', 'planned']
OPTIONAL MATCH (commitment)-[:MADE_AT]->(event:Event)
WITH commitment, event
WHERE $place = '' OR EXISTS { MATCH (event)-[:CONCERNS]->(place:Thing) WHERE place.id = $place OR coalesce(place.code, place.country) = $placeCode }
OPTIONAL MATCH (who:Thing)-[:TOOK_PART]->(event)
WITH commitment, event, collect(DISTINCT who.id) AS who
RETURN commitment.id AS commitment, who, event.id AS event, event.start AS dated, commitment.due AS due, [commitment.id, event.id] AS rests
ORDER BY due DESC, commitment
LIMIT $limit
