// Which of these words the search already knows.
UNWIND $words AS word
MATCH (known:_Word {id: word})
RETURN known.id AS id
