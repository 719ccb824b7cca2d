// How many things there are by kind, with those that the first screen counts apart; the home city itself is left out.
MATCH (thing:Thing)
WHERE NOT coalesce(thing.home, false) AND // filter.cypher
WITH thing.kind AS kind, coalesce(thing.partner, false) AS partner,
  coalesce(thing.homeBody, false) AND coalesce(thing.orgType, '') = 'committee' AS committee, thing
RETURN kind, partner, committee, count(thing) AS count
