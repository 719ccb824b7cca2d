// What the reader's filter asks of a thing, by what is set in it; a filter narrows only the kinds that it can speak of.

// kinds
thing.kind IN $kinds

// countries
(thing.kind IN $placeless
  OR coalesce(thing.home, false)
  OR coalesce(thing.code, thing.country, '') IN $codes
  OR any(code IN thing.countries WHERE code IN $codes)
  OR (thing.kind IN $joining AND coalesce(thing.country, $home) = $home
    AND (EXISTS { MATCH (thing)-[:TOOK_PART]->(joined:Event) WHERE any(code IN joined.countries WHERE code IN $codes) }
      OR EXISTS { MATCH (thing)-[:NAMED_AS]->(held:Thing) WHERE coalesce(held.code, held.country) IN $codes })))

// countries, who joined is known
(thing.kind IN $placeless
  OR coalesce(thing.home, false)
  OR coalesce(thing.code, thing.country, '') IN $codes
  OR any(code IN thing.countries WHERE code IN $codes)
  OR $joined[thing.id] IS NOT NULL)

// countries of records
(coalesce(thing.country, '') IN $codes
  OR any(code IN thing.countries WHERE code IN $codes))

// days
(NOT thing.kind IN $dated OR (thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay))

// days of records
thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay

// asOf
(NOT thing.kind IN $dated OR (thing.firstDay <= $asOf AND (thing.validUntil IS NULL OR thing.lastDay >= $asOf)))

// topics
(NOT thing.kind IN $topical OR EXISTS { MATCH (thing)-[:ABOUT]->(topic:Topic) WHERE topic.id IN $topics })

// orgTypes
(thing.kind <> 'Organization' OR thing.orgType IN $orgTypes)
