${greeting}

${page.headline()}
<#if page.link()?has_content>

${page.link()}
</#if>
<#list page.blocks() as block>

<#list block as fact>
${fact.label()}: ${fact.value()}
</#list>
</#list>
<#if page.advice()?has_content>

${page.advice()}
</#if>

${signature}
