// With whom documents of cooperation were signed, none of them of the home city.
MATCH (agreement:Agreement)-[link:BETWEEN]->(thing:Thing)
WHERE NOT coalesce(thing.home, false) AND NOT coalesce(thing.homeBody, false)
AND NOT thing.status IN $apart AND NOT link.status IN $apart
RETURN agreement.id AS agreement, link.id AS link, thing.id AS id, thing.kind AS kind, thing.name AS name, thing.nameEn AS nameEn, thing.official AS official, thing.officialEn AS officialEn
