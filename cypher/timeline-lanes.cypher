// On which lanes agreements stand; the last line is the lane's key.

// countries
MATCH (thing:Agreement)
RETURN thing.country

// partners
MATCH (thing:Agreement)-[:BETWEEN]->(lane:Place)
WHERE coalesce(lane.partner, false)
RETURN lane.id

// bodies
MATCH (thing:Agreement)-[:BETWEEN]->(lane:Organization)
WHERE coalesce(lane.homeBody, false) AND lane.orgType IN $bodyTypes
RETURN lane.id

// topics
MATCH (thing:Agreement)-[:ABOUT]->(lane:Topic)
RETURN lane.id
