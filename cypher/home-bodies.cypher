// The bodies of the home city, of some types.
MATCH (body:Organization)
WHERE coalesce(body.homeBody, false) AND body.orgType IN $bodyTypes
RETURN properties(body) AS thing
