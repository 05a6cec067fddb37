${greeting}

${page.headline()}
<#if page.link()?has_content>

${page.link()}
</#if>
<#if page.facts()?has_content>

<#list page.facts() as fact>
${fact.label()}: ${fact.value()}
</#list>
</#if>
<#if page.advice()?has_content>

${page.advice()}
</#if>

${signature}
