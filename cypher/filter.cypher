// Whether a thing is within the reader's filter; a filter narrows only the kinds that it can speak of.
(size($kinds) = 0 OR thing.kind IN $kinds)
AND ($everywhere
  OR thing.kind IN $placeless
  OR coalesce(thing.home, false)
  OR coalesce(thing.code, thing.country, '') IN $codes
  OR any(code IN coalesce(thing.countries, []) WHERE code IN $codes)
  OR (coalesce(thing.country, '') = $home
    AND EXISTS { MATCH (thing)-[:TOOK_PART]->(joined:Event) WHERE any(code IN coalesce(joined.countries, []) WHERE code IN $codes) }))
AND ($allTime OR NOT thing.kind IN $dated OR (thing.firstDay <= $lastDay AND thing.lastDay >= $firstDay))
AND (size($topics) = 0 OR NOT thing.kind IN $topical
  OR EXISTS { MATCH (thing)-[:ABOUT]->(topic:Topic) WHERE topic.id IN $topics })
AND (size($orgTypes) = 0 OR thing.kind <> 'Organization' OR thing.orgType IN $orgTypes)
