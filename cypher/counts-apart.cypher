// How many places and organisations there are of those that the first screen counts apart: the home city itself, partners, committees of the city.
MATCH (thing:Thing)
WHERE thing.kind IN ['Place', 'Organization'] AND // filter.cypher
WITH coalesce(thing.home, false) AS home, coalesce(thing.partner, false) AS partner,
  coalesce(thing.homeBody, false) AND coalesce(thing.orgType, '') = 'committee' AS committee, thing
WHERE home OR partner OR committee
RETURN home, partner, committee, count(thing) AS count
