// What the reader's filter asks of a thing, by what is set in it; a filter narrows only the kinds that it can speak of.

// kinds
thing.kind IN $kinds

// countries
(thing.kind IN $placeless
  OR coalesce(thing.home, false)
  OR coalesce(thing.code, thing.country, '') IN $codes
  OR any(code IN $codes WHERE code IN thing.countries)
  OR (thing.kind IN $joining AND coalesce(thing.country, $home) = $home
    AND (EXISTS { MATCH (thing)-[:TOOK_PART]->(joined:Event) WHERE any(code IN $codes WHERE code IN joined.countries) }
      OR EXISTS { MATCH (thing)-[:NAMED_AS]->(held:Thing) WHERE coalesce(held.code, held.country) IN $codes })))

// days
(NOT thing.kind IN $dated OR (thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay))

// asOf
(NOT thing.kind IN $dated OR (thing.firstDay <= $asOf AND (thing.validUntil IS NULL OR thing.lastDay >= $asOf)))

// topics
(NOT thing.kind IN $topical OR EXISTS { MATCH (thing)-[:ABOUT]->(topic:Topic) WHERE topic.id IN $topics })

// orgTypes
(thing.kind <> 'Organization' OR thing.orgType IN $orgTypes)
