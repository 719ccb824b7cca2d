// Which organisations of a country took part in events in a period.
MATCH (organization:Organization {country: $countryCode})
MATCH (organization)-[:TOOK_PART]->(event:Event)
WHERE ($allTime OR (event.firstDay <= $lastDay AND event.lastDay >= $firstDay))
WITH DISTINCT organization, event
RETURN organization.id AS organization, organization.orgType AS type, count(event) AS events, max(event.start) AS last,
  collect(event.id) AS rests
ORDER BY events DESC, organization
LIMIT $limit
