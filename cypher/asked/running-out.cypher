// Which documents of cooperation have a stated term that ends in a period.
MATCH (agreement:Agreement)
WHERE agreement.validUntil IS NOT NULL AND agreement.validUntil <= $lastDay AND agreement.lastDay >= $firstDay
OPTIONAL MATCH (agreement)-[:BETWEEN]->(side:Thing)
WITH agreement, collect(DISTINCT side.id) AS sides
RETURN agreement.id AS agreement, sides, agreement.validUntil AS validUntil, agreement.state AS state, [agreement.id] AS rests
ORDER BY validUntil, agreement
LIMIT $limit
