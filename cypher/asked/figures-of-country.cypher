// Which figures are given for a country or a place in it.
MATCH (figure:Figure)
OPTIONAL MATCH (figure)-[:CONCERNS]->(place:Thing)
WITH figure, collect(coalesce(place.code, place.country)) AS codes
WHERE figure.country = $countryCode OR $countryCode IN codes
RETURN figure.id AS figure, toString(figure.value) AS value, figure.unit AS unit, figure.period AS period, [figure.id] AS rests
ORDER BY period IS NULL, period DESC, figure
LIMIT $limit
