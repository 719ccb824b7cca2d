// Posts that are named in documents, by words of them, the most frequent first.
MATCH (person:Person)-[named:NAMED_AS]->(body:Thing)
WHERE all(word IN $words WHERE replace(toLower(named.title), 'ё', 'е') CONTAINS word)
RETURN named.title AS post, count(named) AS named
ORDER BY named DESC, post
LIMIT $limit
