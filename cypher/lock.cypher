// Takes the write lock: other servers wait here until this transaction ends.
MERGE (lock:_Lock {id: 'writer'})
SET lock.turn = coalesce(lock.turn, 0) + 1
