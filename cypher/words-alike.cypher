// Words that share a stem or a sound with these.
UNWIND $stems AS stem
MATCH (word:_Word {stem: stem})
RETURN word.id AS word, word.stem AS stem, word.sound AS sound
UNION
UNWIND $sounds AS sound
MATCH (word:_Word {sound: sound})
RETURN word.id AS word, word.stem AS stem, word.sound AS sound
