// Every country.
MATCH (country:Country)
RETURN properties(country) AS thing
