// Words whose sound begins so, for finding as one types.
UNWIND $beginnings AS beginning
MATCH (word:_Word)
WHERE word.sound STARTS WITH beginning
RETURN word.id AS word, word.stem AS stem, word.sound AS sound
ORDER BY size(word), word
LIMIT $limit
