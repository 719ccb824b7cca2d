// The rows and columns of the matrix: how an event leads to each, as the first of the two or from an event that is found already; the last line is the key.

// committees, first
MATCH (axis:Organization)-[:TOOK_PART]->(thing:Event)
WHERE coalesce(axis.homeBody, false) AND axis.orgType = 'committee'
RETURN axis.id

// committees, then
MATCH (thing)<-[:TOOK_PART]-(axis:Organization)
WHERE coalesce(axis.homeBody, false) AND axis.orgType = 'committee'
RETURN axis.id

// bodies, first
MATCH (axis:Organization)-[:TOOK_PART]->(thing:Event)
WHERE coalesce(axis.homeBody, false) AND axis.orgType IN $bodyTypes
RETURN axis.id

// bodies, then
MATCH (thing)<-[:TOOK_PART]-(axis:Organization)
WHERE coalesce(axis.homeBody, false) AND axis.orgType IN $bodyTypes
RETURN axis.id

// companies, first
MATCH (axis:Organization)-[:TOOK_PART]->(thing:Event)
WHERE axis.orgType = 'company'
RETURN axis.id

// companies, then
MATCH (thing)<-[:TOOK_PART]-(axis:Organization)
WHERE axis.orgType = 'company'
RETURN axis.id

// people, first
MATCH (axis:Person)-[:TOOK_PART]->(thing:Event)
RETURN axis.id

// people, then
MATCH (thing)<-[:TOOK_PART]-(axis:Person)
RETURN axis.id

// parts, first
MATCH (thing:Event)-[:CONCERNS]->(axis:Thing)
UNWIND $partsOfWorld AS axisPart
RETURN CASE WHEN coalesce(axis.code, axis.country) IN axisPart.codes THEN axisPart.part END

// parts, then
MATCH (thing)-[:CONCERNS]->(axis:Thing)
UNWIND $partsOfWorld AS axisPart
RETURN CASE WHEN coalesce(axis.code, axis.country) IN axisPart.codes THEN axisPart.part END

// countries, first
MATCH (thing:Event)-[:CONCERNS]->(axis:Thing)
WHERE coalesce(axis.code, axis.country) <> $home AND ($everywhere OR coalesce(axis.code, axis.country) IN $codes)
RETURN coalesce(axis.code, axis.country)

// countries, then
MATCH (thing)-[:CONCERNS]->(axis:Thing)
WHERE coalesce(axis.code, axis.country) <> $home AND ($everywhere OR coalesce(axis.code, axis.country) IN $codes)
RETURN coalesce(axis.code, axis.country)

// partners, first
MATCH (thing:Event)-[:CONCERNS]->(axis:Place)
WHERE coalesce(axis.partner, false) AND ($everywhere OR axis.country IN $codes)
RETURN axis.id

// partners, then
MATCH (thing)-[:CONCERNS]->(axis:Place)
WHERE coalesce(axis.partner, false) AND ($everywhere OR axis.country IN $codes)
RETURN axis.id

// topics, first
MATCH (thing:Event)-[:ABOUT]->(axis:Topic)
RETURN axis.id

// topics, then
MATCH (thing)-[:ABOUT]->(axis:Topic)
RETURN axis.id

// kinds, first
MATCH (thing:Event)
RETURN thing.eventType

// kinds, then
RETURN thing.eventType

// years, first
MATCH (thing:Event)
RETURN substring(thing.firstDay, 0, 4)

// years, then
RETURN substring(thing.firstDay, 0, 4)

// committees, by post
MATCH (axis:Organization)<-[axisHeld:NAMED_AS]-(axisPerson:Person)-[axisPart:TOOK_PART]->(thing:Event)
WHERE coalesce(axis.homeBody, false) AND axis.orgType = 'committee' AND axisPart.post = axisHeld.title
  AND NOT EXISTS { MATCH (axis)-[:TOOK_PART]->(thing) }
RETURN axis.id

// bodies, by post
MATCH (axis:Organization)<-[axisHeld:NAMED_AS]-(axisPerson:Person)-[axisPart:TOOK_PART]->(thing:Event)
WHERE coalesce(axis.homeBody, false) AND axis.orgType IN $bodyTypes AND axisPart.post = axisHeld.title
  AND NOT EXISTS { MATCH (axis)-[:TOOK_PART]->(thing) }
RETURN axis.id

// committees, by remit
UNWIND $remits AS axisRemit
MATCH (axis:Organization {id: axisRemit.body})
MATCH (thing:Event)-[:ABOUT]->(axisTopic:Topic {id: axisRemit.topic})
WHERE axis.orgType = 'committee' AND NOT EXISTS { MATCH (axis)-[:TOOK_PART]->(thing) }
RETURN axis.id

// bodies, by remit
UNWIND $remits AS axisRemit
MATCH (axis:Organization {id: axisRemit.body})
MATCH (thing:Event)-[:ABOUT]->(axisTopic:Topic {id: axisRemit.topic})
WHERE axis.orgType IN $bodyTypes AND NOT EXISTS { MATCH (axis)-[:TOOK_PART]->(thing) }
RETURN axis.id
