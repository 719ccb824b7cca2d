// Keeps words with the stem and the sound by which they are found.
UNWIND $rows AS row
MERGE (word:_Word {id: row.id})
SET word.stem = row.stem, word.sound = row.sound
