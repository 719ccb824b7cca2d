// Which documents of cooperation state no term, all of them or those with one place or country.
MATCH (agreement:Agreement)
WHERE agreement.validUntil IS NULL AND coalesce(agreement.state, 'no-term') = 'no-term' AND coalesce(agreement.agreementType, '') <> 'tie'
OPTIONAL MATCH (agreement)-[:BETWEEN]->(side:Thing)
WITH agreement, collect(DISTINCT side.id) AS sides, [agreement.country] + collect(coalesce(side.code, side.country)) AS codes
WHERE $place = '' OR $place IN sides OR $placeCode IN codes
RETURN agreement.id AS agreement, sides, head(agreement.dates) AS dated, [agreement.id] AS rests
ORDER BY dated IS NULL, dated, agreement
LIMIT $limit
