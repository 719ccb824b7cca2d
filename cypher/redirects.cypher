// Where merged ids lead.
MATCH (redirect:_Redirect)
RETURN redirect.id AS id, redirect.leads AS leads
