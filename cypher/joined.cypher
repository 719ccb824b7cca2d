// Who took part in events of some countries, or is named in a post there, of those whose own country tells nothing.
MATCH (event:Event)
WHERE any(code IN event.countries WHERE code IN $codes)
MATCH (event)<-[:TOOK_PART]-(thing:Thing)
WHERE thing.kind IN $joining AND coalesce(thing.country, $home) = $home
RETURN thing.id AS id
UNION
MATCH (held:Thing)
WHERE coalesce(held.code, held.country) IN $codes
MATCH (held)<-[:NAMED_AS]-(thing:Thing)
WHERE thing.kind IN $joining AND coalesce(thing.country, $home) = $home
RETURN thing.id AS id
