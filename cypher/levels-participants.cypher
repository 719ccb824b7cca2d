// Who took part in these events.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})<-[link:TOOK_PART]-(other:Thing)
RETURN id, other.id AS other, other.kind AS kind, coalesce(other.home, false) AS home,
  CASE WHEN coalesce(other.homeBody, false) THEN $home ELSE coalesce(other.country, '') END AS code
