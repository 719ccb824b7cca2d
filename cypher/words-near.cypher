// Words that share most trigrams with a word, for finding in spite of a typing error.
UNWIND $grams AS wanted
MATCH (gram:_Gram {id: wanted})-[:_GRAM_OF]->(word:_Word)
WITH word, count(DISTINCT gram) AS shared
WHERE shared >= $least
RETURN word.id AS word, word.stem AS stem, word.sound AS sound, shared
ORDER BY shared DESC, word
LIMIT $limit
