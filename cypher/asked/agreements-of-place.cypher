// Which documents of cooperation name a place as a side, or a country and the places in it.
MATCH (agreement:Agreement)
OPTIONAL MATCH (agreement)-[:BETWEEN]->(side:Thing)
WITH agreement, collect(side.id) AS sides, [agreement.country] + collect(coalesce(side.code, side.country)) AS codes
WHERE $place IN sides OR $placeCode IN codes
RETURN agreement.id AS agreement, agreement.agreementType AS type, head(agreement.dates) AS dated, agreement.validUntil AS validUntil,
  agreement.state AS state, [agreement.id] AS rests
ORDER BY dated IS NULL, dated DESC, agreement
LIMIT $limit
