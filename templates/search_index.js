window.siteIndex = {"root": {{ '/'|href|tojson }}, "disk": {{ site.disk|tojson }}, "rows": {{ rows|tojson }}};
