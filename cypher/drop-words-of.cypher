// Unties things from the words by which they were found.
UNWIND $ids AS id
MATCH (thing:Thing {id: id})<-[tie:_WORD_OF]-(:_Word)
DELETE tie
